/** Every place in the program has an address here; links are built, never spelt out. */
export const routes = {
  today: '/',
  equipment: '/equipment',
  newMachine: '/equipment?new=1',
  machine: (id: string) => `/equipment/${id}`,
  programmes: '/programmes',
  programme: (id: string) => `/programmes/${id}`,
  planner: '/planner',
  plannerPrint: '/planner/print',
  orders: '/orders',
  order: (id: string) => `/orders/${id}`,
  jobCards: (ids: readonly string[]) => `/job-cards?order=${ids.join()}`,
  parts: '/parts',
  part: (id: string) => `/parts/${id}`,
  countParts: '/parts/count',
  countSheet: '/parts/count/sheet',
  purchaseList: '/parts/purchase',
  certificates: '/certificates',
  certificate: (id: string) => `/certificates/${id}`,
  import: '/import',
  settings: '/settings',
} as const;

/** The patterns the router matches, one for each kind of place with an id. */
export const patterns = {
  machine: '/equipment/:id',
  programme: '/programmes/:id',
  order: '/orders/:id',
  jobCards: '/job-cards',
  part: '/parts/:id',
  certificate: '/certificates/:id',
} as const;
