// What a person reads is a message, in every language: no literal text in what a component draws.

/** Attributes that hold no text for a person. */
const codes =
  /^(className|id|type|role|variant|keys|d|viewBox|href|rel|target|htmlFor|as|kind|style|strokeLinecap|aria-keyshortcuts|data-.*)$/
/** "Settings" or "day and week", but not "icon", "mod+o" or "M1 2h3". */
const speaks = (text) => /(^|\s)\p{Lu}\p{Ll}/u.test(text) || /\p{L}{2,}\s+\p{L}{2,}/u.test(text)

const message = 'Make it a message: see docs/translating.md.'

const noLiterals = {
  create(context) {
    const report = (node) => context.report({ node, message })
    return {
      JSXText(node) {
        if (/\p{L}{2,}/u.test(node.value.replaceAll('Stint', ''))) report(node)
      },
      JSXAttribute(node) {
        if (codes.test(node.name.name)) return
        const value = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value
        if (value?.type === 'Literal' && typeof value.value === 'string' && speaks(value.value)) report(value)
        if (value?.type === 'TemplateLiteral' && speaks(value.quasis.map(({ value: { raw } }) => raw).join('x')))
          report(value)
      },
      JSXExpressionContainer(node) {
        if (node.parent.type === 'JSXAttribute') return
        const said = (each) => {
          if (each.type === 'Literal' && typeof each.value === 'string') return /\p{L}{2,}/u.test(each.value)
          if (each.type === 'TemplateLiteral') return each.quasis.some(({ value: { raw } }) => /\p{L}{2,}/u.test(raw))
          if (each.type === 'LogicalExpression') return said(each.left) || said(each.right)
          if (each.type === 'ConditionalExpression') return said(each.consequent) || said(each.alternate)
          return false
        }
        if (said(node.expression)) report(node)
      },
    }
  },
}

export default { meta: { name: 'messages' }, rules: { 'no-literals': noLiterals } }
