/** A certificate in which every field says something, with names that ask much of a font. */

import { type Certificate, unsealed } from '#domain/certificate.ts';
import type { CertificateContent, CompletionContent } from '#domain/certificateContents.ts';
import { newRow } from '#domain/change.ts';
import type { Language } from '#domain/language.ts';
import { carServiceKm } from '#templates/carService.ts';
import { aContext, freshId, on } from './rows.ts';

type Words = Pick<CompletionContent, 'customer' | 'type' | 'category' | 'programme' | 'workshop' | 'workers'> & {
  readonly inspector: string;
  readonly finding: string;
  readonly plateColour: string;
};

/** 龘 喆 堃 镕 㛃 𬭎 stand in names on real papers; a font without them prints boxes. */
const words: Readonly<Record<Language, Words>> = {
  en: {
    customer: 'Northbridge Haulage Ltd',
    type: 'Passenger car · TOYOTA PRIUS',
    category: 'Main service, Oil service',
    programme: 'Car and van service (km)',
    workshop: {
      name: 'Harbour Workshop',
      address: '12 Quay Road, Port Ellen',
      phone: '+44 20 7946 0155',
      licence: 'HW-2071/b',
      logo: null,
    },
    workers: ['Wang Fang', 'José Núñez'],
    inspector: 'Łukasz Żak',
    finding: 'Left front pad at 3 mm: change at the next visit',
    plateColour: 'blue',
  },
  'zh-Hans': {
    customer: '上海龘运物流有限公司（刘镕、李㛃、赵堃）',
    type: '小型客车 · 丰田 普锐斯',
    category: '大保养、小保养',
    programme: '小型车保养（公里）',
    workshop: {
      name: '港口汽车修理厂',
      address: '上海市浦东新区张杨路 100 号',
      phone: '021-5555 0199',
      licence: '310115-000417',
      logo: null,
    },
    workers: ['陶喆', '刘镕', '李㛃'],
    inspector: '王喆𬭎',
    finding: '左前制动片剩余三毫米，下次更换',
    plateColour: '蓝',
  },
  'zh-Hant': {
    customer: '臺灣龘運物流股份有限公司（陳㛃、林𬭎）',
    type: '小型客車 · 豐田 Prius',
    category: '大保養、小保養',
    programme: '小型車保養（公里）',
    workshop: {
      name: '港口汽車修理廠',
      address: '高雄市鹽埕區七賢三路 12 號',
      phone: '07-555 0199',
      licence: '高市修字第 417 號',
      logo: null,
    },
    workers: ['陶喆', '陳㛃', '林𬭎'],
    inspector: '游錫堃',
    finding: '左前煞車來令片剩三公釐，下次更換',
    plateColour: '白',
  },
};

const tasksIn = (language: Language, finding: string): CompletionContent['tasks'] =>
  carServiceKm.levels.flatMap(({ tasks }) =>
    tasks.map(({ work, text, limits }, index) => ({
      work,
      text: text[language] ?? '',
      answer: index === 5 ? ('defect' as const) : ('done' as const),
      value: limits === null ? null : (limits.min ?? 0) + 0.2,
      unit: limits?.unit ?? '',
      finding: index === 5 ? finding : '',
      instrument: '',
    })),
  );

/** The content of such a certificate. */
export const fullContent = (form: CompletionContent['form'], language: Language): CompletionContent => {
  const { inspector, finding, workshop, ...said } = words[language];
  return {
    kind: 'completion',
    ...said,
    workshop,
    replaces: null,
    outside: null,
    form,
    language,
    number: 'FT-2026-000417',
    issuedOn: on('2026-11-21'),
    code: 'TR-118',
    plate: '沪B·82K17',
    engineNo: '2ZR-4471903',
    serial: 'LFMAP90C8B0417233',
    revision: 3,
    contractNo: 'HT-2026-0932',
    orderNo: 'WO-2026-000512',
    dateIn: on('2026-11-18'),
    dateOut: on('2026-11-20'),
    meters: [{ unit: 'km', value: 184_220 }],
    inspector: { name: inspector, number: 'QC-0417' },
    tasks: tasksIn(language, finding),
    guarantee: {
      work: 'level2',
      days: 30,
      distanceKm: 5000,
      until: on('2026-12-20'),
      untilMeter: { unit: 'km', value: 189_220 },
    },
  };
};

/** A stored certificate with another content. */
export const withContent = (certificate: Certificate, content: CertificateContent): Certificate => ({
  ...certificate,
  number: content.number,
  issuedOn: content.issuedOn,
  voided: null,
  content,
});

/** A certificate with that content, not sealed, of a machine and an order of its own. */
export const aCertificate = (content: CertificateContent, columns: Partial<Certificate> = {}): Certificate => ({
  ...newRow(aContext()),
  id: freshId<'Certificate'>(),
  series: 'FT-2026',
  number: content.number,
  equipmentId: freshId<'Equipment'>(),
  orderId: freshId<'WorkOrder'>(),
  inspectorId: freshId<'Person'>(),
  issuedAt: aContext().now,
  issuedOn: content.issuedOn,
  ...unsealed,
  content,
  isSample: false,
  ...columns,
});
