/** The program's sources as syntax trees, for tests that ask what stands in them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** A node of a syntax tree (ESTree with JSX and types); only what is asked for is known of it. */
export interface SyntaxNode {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A source file. `name` is its path from the project's folder. */
export interface Source {
  readonly name: string;
  readonly code: string;
}

/** Whether a value is a node. */
export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes right below a node. */
export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => Object.values(node).flat().filter(isNode);

/** A node and all below it. */
export const nodesOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...childrenOf(next));
  }
  return found;
};

/** The tree of a piece of TypeScript; a file's name says whether JSX stands in it. */
export const treeOf = ({ name, code }: Source): SyntaxNode => {
  const { program, errors } = parseSync(name, code, { lang: name.endsWith('x') ? 'tsx' : 'ts' });
  const [failure] = errors;
  if (failure !== undefined) throw new Error(`${name}: ${failure.message}`);
  const tree: unknown = program;
  if (!isNode(tree)) throw new Error('The parser gave no tree');
  return tree;
};

/** The TypeScript sources of a room, in every folder below it. */
export const sourcesOf = (room: string): readonly Source[] =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({
      name: path.posix.join(room, file.split(path.sep).join('/')),
      code: readFileSync(path.join(root, room, file), 'utf8'),
    }));
