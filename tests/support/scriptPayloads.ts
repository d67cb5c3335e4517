/**
 * Texts that would run as script, break out of where they stand or lead away, were they ever taken for more than text.
 * What runs calls `pwned`; every element made of one bears the attribute `pwned`.
 */

const handlers = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'ontoggle', 'onanimationstart', 'onbegin'];

const tags: readonly string[] = [
  '<script pwned>pwned(1)</script>',
  '<SCRIPT pwned SRC=//example.invalid/x.js></SCRIPT>',
  '<scr<script>ipt pwned>pwned(1)</scr</script>ipt>',
  '<img pwned src=x onerror=pwned(1)>',
  '<img pwned src=`x`onerror=pwned(1)>',
  '<IMG pwned """><SCRIPT>pwned(1)</SCRIPT>">',
  '<image pwned href=x onerror=pwned(1)>',
  '<svg pwned onload=pwned(1)>',
  '<svg pwned><script>pwned(1)</script></svg>',
  '<svg pwned><animate onbegin=pwned(1) attributeName=x>',
  '<svg pwned><foreignObject><body onload=pwned(1)>',
  '<svg pwned><use href="data:image/svg+xml,x#x"/></svg>',
  '<math pwned><mtext><style><img src=x onerror=pwned(1)>',
  '<math pwned href="javascript:pwned(1)">x</math>',
  '<iframe pwned src="javascript:pwned(1)"></iframe>',
  '<iframe pwned srcdoc="<script>parent.pwned(1)</script>"></iframe>',
  '<object pwned data="javascript:pwned(1)"></object>',
  '<embed pwned src="javascript:pwned(1)">',
  '<a pwned href="javascript:pwned(1)">x</a>',
  '<a pwned href="java\tscript:pwned(1)">x</a>',
  '<a pwned href="&#106;avascript:pwned(1)">x</a>',
  '<a pwned href="data:text/html,<script>pwned(1)</script>">x</a>',
  '<form pwned action="javascript:pwned(1)"><button>x</button></form>',
  '<button pwned formaction="javascript:pwned(1)">x</button>',
  '<input pwned autofocus onfocus=pwned(1)>',
  '<select pwned autofocus onfocus=pwned(1)>',
  '<textarea pwned autofocus onfocus=pwned(1)>',
  '<details pwned open ontoggle=pwned(1)>',
  '<video pwned><source onerror=pwned(1)></video>',
  '<audio pwned src=x onerror=pwned(1)>',
  '<body pwned onload=pwned(1)>',
  '<meta pwned http-equiv=refresh content="0;url=//example.invalid">',
  '<base pwned href="//example.invalid/">',
  '<link pwned rel=stylesheet href=//example.invalid/x.css>',
  '<link pwned rel=import href=//example.invalid/x>',
  '<style pwned>@import "//example.invalid/x.css";</style>',
  '<style pwned>*{background:url(javascript:pwned(1))}</style>',
  '<div pwned style="background:url(//example.invalid/x)">x</div>',
  '<div pwned style="animation:x" onanimationstart=pwned(1)>x</div>',
  '<marquee pwned onstart=pwned(1)>x</marquee>',
  '<table pwned background="javascript:pwned(1)"><td>x</td></table>',
  '<template pwned><script>pwned(1)</script></template>',
  '<noscript pwned><p title="</noscript><img src=x onerror=pwned(1)>">',
  '<xss pwned id=x tabindex=1 onfocus=pwned(1)></xss>',
  '<!--><img pwned src=x onerror=pwned(1)>-->',
  '<![CDATA[<img pwned src=x onerror=pwned(1)>]]>',
  '<?xml version="1.0"?><img pwned src=x onerror=pwned(1)>',
  '%3Cimg%20pwned%20src=x%20onerror=pwned(1)%3E',
  '&lt;img pwned src=x onerror=pwned(1)&gt;',
  '\\u003cimg pwned src=x onerror=pwned(1)\\u003e',
  '＜img pwned src=x onerror=pwned(1)＞',
];

const texts: readonly string[] = [
  'javascript:pwned(1)',
  'JaVaScRiPt:pwned(1)',
  'javascript://%0apwned(1)',
  'vbscript:pwned(1)',
  'data:text/html;base64,PHNjcmlwdD5wd25lZCgxKTwvc2NyaXB0Pg==',
  '//example.invalid/',
  'file:///etc/passwd',
  '{{constructor.constructor("pwned(1)")()}}',
  '\u0024{pwned(1)}',
  '#{pwned(1)}',
  '<%= pwned(1) %>',
  '{{name}} $t(title) {{- name}}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '=HYPERLINK("//example.invalid","x")',
  "=cmd|'/C calc'!A0",
  '@SUM(1+1)*cmd|x',
  '+pwned(1)',
  '../../../../etc/passwd',
  '..\\..\\windows\\x',
  'x%00.html',
  "';pwned(1);//",
  '";pwned(1);//',
  '`;pwned(1);//',
  "'||pwned(1)||'",
  '\\";pwned(1);//',
  '*/pwned(1)/*',
  '-->pwned(1)<!--',
  '[x](javascript:pwned(1))',
  '![x](//example.invalid/x.png)',
];

/** What ends the place a text stands in, before markup of its own. */
const breakouts = ['">', "'>", '</script>', '</style>', '</title>', '</textarea>', '</td></table>', '"]}'];

const attributes: readonly string[] = handlers.flatMap((handler) => [
  `" pwned ${handler}="pwned(1)`,
  `' pwned ${handler}='pwned(1)`,
  `<p pwned tabindex=0 ${handler}=pwned(1)>x</p>`,
]);

const brokenOut: readonly string[] = breakouts.flatMap((breakout) =>
  tags
    .slice(0, 50)
    .filter((_, i) => i % 4 === 0)
    .map((tag) => breakout + tag),
);

/** All of them; at least 200, each another. */
export const scriptPayloads: readonly string[] = [...new Set([...tags, ...texts, ...attributes, ...brokenOut])];
