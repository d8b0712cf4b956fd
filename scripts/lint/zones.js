// The machine's zone is asked for in one place, electron/system/machineZone.ts, and handed on from there. Everything else names the
// zone it means: so `npm test` has to run only the tests of time itself in several zones.

const local =
  /^(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)$|^getTimezoneOffset$|^toLocale(?:Date|Time)?String$/

const message = 'This means the machine’s zone: name the zone (shared/time/zonedTime.ts).'

/** A format without a zone in its options; a spread may hold one. */
const withoutZone = ({ arguments: [, options] }) =>
  !options ||
  (options.type === 'ObjectExpression' &&
    !options.properties.some(({ type, key }) => type === 'SpreadElement' || key.name === 'timeZone'))

const noMachineZone = {
  create(context) {
    const report = (node) => context.report({ node, message })
    const format = (node) => {
      if (node.callee.property?.name === 'DateTimeFormat' && withoutZone(node)) report(node)
    }
    return {
      CallExpression(node) {
        if (node.callee.type === 'MemberExpression' && local.test(node.callee.property.name)) report(node)
        format(node)
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length > 1) report(node)
        format(node)
      },
    }
  },
}

export default { meta: { name: 'zones' }, rules: { 'no-machine-zone': noMachineZone } }
