/** Shows this page in a theme, also the styles that come later: a page can't ask the browser for the other one. */
export function showTheme(theme: 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = theme
  const adapt = () => {
    for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) adaptRule(rule, theme)
  }
  adapt()
  new MutationObserver(adapt).observe(document.head, { childList: true, subtree: true, characterData: true })
}

function adaptRule(rule: CSSRule, theme: 'light' | 'dark'): void {
  if (!(rule instanceof CSSMediaRule)) return
  const [, asked] = /prefers-color-scheme: (light|dark)/.exec(rule.media.mediaText) ?? []
  if (asked) rule.media.mediaText = asked === theme ? 'all' : 'not all'
}
