/** Which modules a piece of built code loads, read from its syntax tree. */
import { isBuiltin } from 'node:module'
import { parseAst } from 'vite'

/** Any node of the syntax tree (ESTree). */
type Node = { type: string; [member: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  if (!isNode(value)) return
  yield value
  for (const member of Object.values(value)) yield* nodesIn(member)
}

const isLoading = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'])

/** `require`, what bundlers call it, `module.require`, and what createRequire gives, called at once or under any name. */
function isRequire(callee: unknown, made: Set<string>): boolean {
  if (!isNode(callee)) return false
  switch (callee.type) {
    case 'Identifier':
      return /^_*require\d*$/.test(String(callee['name'])) || made.has(String(callee['name']))
    case 'MemberExpression':
      return isNode(callee['property']) && callee['property']['name'] === 'require'
    case 'CallExpression':
      return isNamed(callee['callee'], 'createRequire')
    default:
      return false
  }
}

function isNamed(node: unknown, name: string): boolean {
  if (!isNode(node)) return false
  return node['name'] === name || (node.type === 'MemberExpression' && isNamed(node['property'], name))
}

/** The names that are given what createRequire makes. */
const madeByCreateRequire = (tree: Node[]): Set<string> =>
  new Set(
    tree
      .filter(
        ({ type, init }) => type === 'VariableDeclarator' && isNode(init) && isNamed(init['callee'], 'createRequire'),
      )
      .map(({ id }) => String((id as Node)['name'])),
  )

/** What this code loads: each module's name, or `(computed)` where that is known at run time only. */
export function loadedBy(code: string): string[] {
  const tree = [...nodesIn(parseAst(code))]
  const made = madeByCreateRequire(tree)
  const asked = tree.flatMap((node): unknown[] => {
    if (isLoading.has(node.type)) return node['source'] ? [node['source']] : []
    if (node.type !== 'CallExpression' || !isRequire(node['callee'], made)) return []
    return (node['arguments'] as unknown[]).slice(0, 1)
  })
  return [...new Set(asked.map((source) => textOf(source) ?? '(computed)'))].toSorted()
}

/** The text of a literal, with quotes or, as minifiers write it, with backticks. */
function textOf(source: unknown): string | undefined {
  if (!isNode(source)) return undefined
  if (typeof source['value'] === 'string') return source['value']
  const [quasi, ...more] = (source['quasis'] ?? []) as { value: { cooked: string } }[]
  return more.length === 0 ? quasi?.value.cooked : undefined
}

/** What it loads that is neither part of Node nor a file beside it. Throws where the code is not whole. */
export const packagesOf = (code: string): string[] =>
  loadedBy(code).filter((name) => !isBuiltin(name) && !name.startsWith('.'))
