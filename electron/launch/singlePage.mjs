// @ts-check
/**
 * Makes one HTML file of an entry: its script and its style stand in the page, allowed by their hashes alone, so that it
 * works opened from a disk and can load nothing.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Whatever stands in the page is there by its hash; DOM sinks take no text.
 * @param {{ script: string, style: string }} parts
 */
const policyOf = ({ script, style }) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/**
 * The page of a template that marks the places of policy, style and script.
 * @param {string} template
 * @param {{ script: string, style: string }} parts
 */
export const pageOf = (template, parts) => {
  // The parser of HTML would end the script at such a tag, also within a text.
  const script = parts.script.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const style = parts.style.trim();
  const places = { '%POLICY%': policyOf({ script, style }), '/* style */': style, '/* script */': script };
  return Object.entries(places).reduce((page, [place, text]) => page.replace(place, () => text), template);
};

/**
 * The plugin of an environment with one entry.
 * @param {{ environment: string, template: string, fileName: string }} wish
 * @returns {import('vite').Plugin}
 */
export const singlePage = ({ environment, template, fileName }) => ({
  name: 'single-page',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === environment,
  generateBundle: {
    // Styles come into the bundle at the very end.
    order: 'post',
    handler(_options, bundle) {
      let script = '';
      let style = '';
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type === 'chunk') script += output.code;
        else if (name.endsWith('.css')) style += String(output.source);
        delete bundle[name];
      }
      this.emitFile({ type: 'asset', fileName, source: pageOf(readFileSync(template, 'utf8'), { script, style }) });
    },
  },
});
