/** All texts, by language and namespace. English is the shape; the compiler refuses a translation that lacks a key. */

import { certificates as enCertificates } from './en/certificates.ts';
import { common as enCommon } from './en/common.ts';
import { equipment as enEquipment } from './en/equipment.ts';
import { importing as enImporting } from './en/import.ts';
import { orders as enOrders } from './en/orders.ts';
import { print as enPrint } from './en/print.ts';
import { problem as enProblem } from './en/problem.ts';
import { programmes as enProgrammes } from './en/programmes.ts';
import { settings as enSettings } from './en/settings.ts';
import { shell as enShell } from './en/shell.ts';
import { today as enToday } from './en/today.ts';
import { certificates as hansCertificates } from './zh-Hans/certificates.ts';
import { common as hansCommon } from './zh-Hans/common.ts';
import { equipment as hansEquipment } from './zh-Hans/equipment.ts';
import { importing as hansImporting } from './zh-Hans/import.ts';
import { orders as hansOrders } from './zh-Hans/orders.ts';
import { print as hansPrint } from './zh-Hans/print.ts';
import { problem as hansProblem } from './zh-Hans/problem.ts';
import { programmes as hansProgrammes } from './zh-Hans/programmes.ts';
import { settings as hansSettings } from './zh-Hans/settings.ts';
import { shell as hansShell } from './zh-Hans/shell.ts';
import { today as hansToday } from './zh-Hans/today.ts';
import { certificates as hantCertificates } from './zh-Hant/certificates.ts';
import { common as hantCommon } from './zh-Hant/common.ts';
import { equipment as hantEquipment } from './zh-Hant/equipment.ts';
import { importing as hantImporting } from './zh-Hant/import.ts';
import { orders as hantOrders } from './zh-Hant/orders.ts';
import { print as hantPrint } from './zh-Hant/print.ts';
import { problem as hantProblem } from './zh-Hant/problem.ts';
import { programmes as hantProgrammes } from './zh-Hant/programmes.ts';
import { settings as hantSettings } from './zh-Hant/settings.ts';
import { shell as hantShell } from './zh-Hant/shell.ts';
import { today as hantToday } from './zh-Hant/today.ts';

export const resources = {
  en: {
    common: enCommon,
    shell: enShell,
    today: enToday,
    equipment: enEquipment,
    programmes: enProgrammes,
    orders: enOrders,
    certificates: enCertificates,
    settings: enSettings,
    import: enImporting,
    problem: enProblem,
    print: enPrint,
  },
  'zh-Hans': {
    common: hansCommon,
    shell: hansShell,
    today: hansToday,
    equipment: hansEquipment,
    programmes: hansProgrammes,
    orders: hansOrders,
    certificates: hansCertificates,
    settings: hansSettings,
    import: hansImporting,
    problem: hansProblem,
    print: hansPrint,
  },
  'zh-Hant': {
    common: hantCommon,
    shell: hantShell,
    today: hantToday,
    equipment: hantEquipment,
    programmes: hantProgrammes,
    orders: hantOrders,
    certificates: hantCertificates,
    settings: hantSettings,
    import: hantImporting,
    problem: hantProblem,
    print: hantPrint,
  },
} as const;
