export const guarantee = {
  title: 'Guarantee',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  daysLeft: '{{days}} left',
  bothLeft: '{{days}} · {{distance}} left',
  first: '{{left}}, {{first}} first',
  firstBy: { days: 'days', distance: 'distance' },
  ended: { days: 'Ended on {{date}}, its last day', distance: 'Ended by distance, read on {{date}}' },
  readOn: 'as read on {{date}}',
  notRead: 'not read since it left',
  distanceUnknown: 'distance not known: nothing was read when it left',
  until: 'until {{date}}',
  untilMeter: 'until {{date}} or {{meter}}',
  // re-repairs
  repairs_one: '{{count}} re-repair',
  repairs_other: '{{count}} re-repairs',
  table: 'Re-repairs under this guarantee',
  column: { no: 'No.', item: 'Item', dateIn: 'Date in', dateDone: 'Date done', inspector: 'Inspector', order: 'Order' },
  noRepairs: 'Nothing was put right under it so far.',
  // order
  covered: 'covered',
  notCoveredBy: 'Not covered: {{reason}} ({{name}})',
  gone: 'The certificate is void.',
  judge: 'Judge…',
  enter: 'Enter under it…',
  runs: 'runs',
  // dialog
  judgeTitle: 'Guarantee · {{number}}',
  judgeText:
    'Whether the guarantee answers for this work. A covered repair stands in the re-repair table of the certificate.',
  certificate: 'Certificate',
  answer: 'The guarantee',
  answers: { covered: 'answers for it', notCovered: 'does not' },
  reason: 'Why not',
  reasonCovered: 'Remark',
  // order by hand
  underGuarantee: 'Repair under the guarantee of {{number}}',
} as const;
