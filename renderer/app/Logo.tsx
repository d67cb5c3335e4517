/** Fettle's mark. */
export const Logo = () => (
  <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden>
    <rect width="22" height="22" rx="6" fill="var(--accent)" />
    <path d="M6 15.5V6.5h9M6 11h6" stroke="var(--accent-ink)" strokeWidth="2.4" fill="none" strokeLinecap="round" />
  </svg>
);
