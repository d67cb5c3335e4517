/** A moment in UTC, ISO 8601 with milliseconds and `Z`. For records of when something was written, never for service dates. */
export type Instant = string & { readonly __instant: true };
