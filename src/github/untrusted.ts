/** What others have made is not taken; the message is a clause for people. */
export class Untrusted extends Error {}
