/** The report on a fault; what gathers it is fetched when there is one. */
export const reportOn = async (fault: string): Promise<string> => {
  const [{ gatherReport }, { tableCounts }] = await Promise.all([
    import('#platform/report.ts'),
    import('#data/tableCounts.ts'),
  ]);
  return gatherReport(fault, tableCounts);
};
