/** Which texts of the catalogues the sources speak of. */
import { isNode, nodesOf, type Source, type SyntaxNode, treeOf } from './sourceTree.ts';

/** What a piece of source says about texts. */
export interface SpokenKeys {
  /** Catalogues it takes its texts from. */
  readonly namespaces: ReadonlySet<string>;
  /** Every string in it: keys also travel as values. */
  readonly words: ReadonlySet<string>;
  /** Whether a text is chosen by a value that comes from elsewhere: `t(certificate.form)`. */
  readonly hasChosen: boolean;
  /** Keys put together: `kind.${kind}` speaks of all that begin with `kind.`. */
  readonly patterns: readonly RegExp[];
}

const argumentsOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const given = node['arguments'];
  return Array.isArray(given) ? given.filter(isNode) : [];
};

const nameOfCall = (node: SyntaxNode): string => {
  const { callee } = node;
  if (!isNode(callee)) return '';
  const name = callee.type === 'MemberExpression' ? callee['property'] : callee;
  return isNode(name) ? String(name['name'] ?? '') : '';
};

/** `useTranslation('orders')`, `useTranslation()` for the common one, `getFixedT(language, 'print')`. */
const namespacesOfCall = (node: SyntaxNode): readonly string[] => {
  const name = nameOfCall(node);
  if (name !== 'useTranslation' && name !== 'getFixedT') return [];
  const given = argumentsOf(node).at(name === 'getFixedT' ? 1 : 0);
  return [given === undefined ? 'common' : String(given['value'])];
};

/** `TFunction<'programmes'>`, where the function is handed in. */
const namespacesOfType = (node: SyntaxNode): readonly string[] => {
  const named = node['typeName'];
  if (!isNode(named) || named['name'] !== 'TFunction') return [];
  return nodesOf(node).flatMap(({ type, value }) => (type === 'Literal' ? [String(value)] : []));
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = (node: SyntaxNode): RegExp => {
  const quasis = node['quasis'];
  const parts = Array.isArray(quasis) ? quasis.map((quasi) => escaped(String(quasi.value.cooked))) : [];
  return new RegExp(`^${parts.join('.+')}$`);
};

const isChosen = (node: SyntaxNode): boolean => {
  const [key] = argumentsOf(node);
  const isText = ['t', 'common', 'text'].includes(nameOfCall(node));
  return isText && (key?.type === 'MemberExpression' || key?.type === 'Identifier');
};

/** What a source says about texts. */
export const spokenKeys = (source: Source): SpokenKeys => {
  const nodes = nodesOf(treeOf(source));
  const ofType = (type: string): readonly SyntaxNode[] => nodes.filter((node) => node.type === type);
  return {
    namespaces: new Set([
      ...ofType('CallExpression').flatMap(namespacesOfCall),
      ...ofType('TSTypeReference').flatMap(namespacesOfType),
    ]),
    words: new Set(ofType('Literal').flatMap(({ value }) => (typeof value === 'string' ? [value] : []))),
    hasChosen: ofType('CallExpression').some(isChosen),
    patterns: ofType('TemplateLiteral')
      .filter(({ expressions }) => Array.isArray(expressions) && expressions.length > 0)
      .map(patternOf)
      .filter((pattern) => pattern.source !== '^.+$'),
  };
};

/** A catalogue's texts by key, levels joined by points. */
export const flatTexts = (texts: object, before = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flatTexts(value, `${before}${key}.`)]
        : [[`${before}${key}`, String(value)] as const],
    ),
  );

/** The key as it is spoken of: without the ending that a plural adds. */
export const spokenKey = (key: string): string => key.replace(/_(?:zero|one|other)$/, '');
