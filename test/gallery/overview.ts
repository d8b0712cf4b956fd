/** All states on one page, or the one that the address names, each in a frame of its own as in its window. */
import { languages } from '../../shared/language.ts'
import { type Choices, percents, queryOf, readChoices, screenSize, themes } from './choices.ts'
import { states, windowSizes } from './states.ts'

const choices = readChoices(location.search)
const scale = Number(choices.zoom) / 100

function show(): void {
  const names = Object.keys(states).filter((name) => choices.state === null || name === choices.state)
  document
    .getElementById('choices')
    ?.replaceChildren(
      select('state', ['', ...Object.keys(states)]),
      select('theme', themes),
      select('language', languages),
      select('zoom', percents),
    )
  document.getElementById('states')?.replaceChildren(...names.map(figure))
}

/** Goes to the address with another choice. */
function select(name: keyof Choices, values: readonly string[]): HTMLElement {
  const label = document.createElement('label')
  const field = document.createElement('select')
  for (const value of values) field.add(new Option(value || 'all', value, false, value === (choices[name] ?? '')))
  field.addEventListener('change', () => {
    location.search = queryOf({ ...choices, [name]: field.value || null })
  })
  label.append(`${name} `, field)
  return label
}

/** As large as its window is on a laptop's screen at this zoom. */
function figure(state: string): HTMLElement {
  const shown = { ...choices, state }
  const size = windowSizes[states[state]?.window ?? 'popover']
  const width = Math.min(size.width * scale, screenSize.width)
  const height = Math.min(size.height * scale, screenSize.height)
  const element = document.createElement('figure')
  const caption = document.createElement('figcaption')
  const link = Object.assign(document.createElement('a'), { textContent: state, href: queryOf(shown) })
  const frame = document.createElement('iframe')
  Object.assign(frame, { title: state, src: `frame.html${queryOf(shown)}`, loading: 'lazy' })
  Object.assign(frame.style, {
    width: `${width / scale}px`,
    height: `${height / scale}px`,
    transform: `scale(${scale})`,
  })
  const box = document.createElement('div')
  const fit = () => Object.assign(box.style, { width: `${width}px`, height: `${frame.offsetHeight * scale}px` })
  // A popover is as high as its page says.
  new ResizeObserver(fit).observe(frame)
  box.append(frame)
  caption.append(link)
  element.append(caption, box)
  return element
}

show()
