// What a server or a person wrote meets a pattern at any length: one whose work grows faster than the text would stop everything
// else. `scslre` finds those; a pattern that is put together while Stint runs isn't seen (test/unit/foreignText.test.ts is for those).
import { analyse } from 'scslre'

const linear = {
  create: (context) => ({
    Literal(node) {
      if (!node.regex) return
      const { pattern: source, flags } = node.regex
      for (const { type, character, exponential } of analyse({ source, flags }).reports) {
        const growth = type !== 'Move' && exponential ? 'exponentially' : 'with the square of its length'
        const many = JSON.stringify(character.pick)
        context.report({ node, message: `For a text of many ${many} the work grows ${growth} (${type}).` })
      }
    },
  }),
}

export default { meta: { name: 'patterns' }, rules: { linear } }
