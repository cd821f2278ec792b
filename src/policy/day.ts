/** The day, as `2027-01-31`: the last day of a grant is one in UTC, whatever the machine's time zone. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
