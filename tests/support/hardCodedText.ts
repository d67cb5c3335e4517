/** Finds texts a user would see that stand in the source instead of the catalogues. */
import { childrenOf, isNode, nodesOf, type Source, type SyntaxNode, treeOf } from './sourceTree.ts';

/** Attributes and properties whose words are shown or read out. */
const visible = new Set([
  'title',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'placeholder',
  'description',
  'message',
  'error',
  'head',
  'heading',
  'intro',
  'hint',
  'note',
  'nothingFoundMessage',
  'summary',
]);

const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/** Expressions whose value is one of their parts. */
const passing = new Set(['ConditionalExpression', 'LogicalExpression', 'JSXExpressionContainer', 'TSAsExpression']);

/** Texts an expression may come to. What it compares or calls is not shown. */
const textsOf = (node: SyntaxNode): readonly string[] => {
  if (node.type === 'Literal' || node.type === 'JSXText')
    return typeof node['value'] === 'string' ? [node['value']] : [];
  if (node.type === 'TemplateElement') return [String((node['value'] as { readonly cooked: string }).cooked)];
  if (node.type === 'TemplateLiteral' || (node.type === 'BinaryExpression' && node['operator'] === '+')) {
    return childrenOf(node).flatMap(textsOf);
  }
  if (!passing.has(node.type)) return [];
  return childrenOf(node)
    .filter((child) => child !== node['test'])
    .flatMap(textsOf);
};

const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value'] ?? '') : '');

const shownBy = (node: SyntaxNode): readonly string[] => {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    const children = node['children'];
    return Array.isArray(children) ? children.filter(isNode).flatMap(textsOf) : [];
  }
  const named =
    node.type === 'JSXAttribute' ? nameOf(node['name']) : node.type === 'Property' ? nameOf(node['key']) : '';
  return visible.has(named) && isNode(node['value']) ? textsOf(node['value']) : [];
};

/** The words in a source that are shown without coming from a catalogue. */
export const hardCodedTexts = (source: Source): readonly string[] =>
  nodesOf(treeOf(source))
    .flatMap(shownBy)
    .map((text) => text.trim())
    .filter(hasWords);
