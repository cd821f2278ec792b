/** A value that was read as JSON and of which nothing is known: every step into it may find nothing. */
export class Json {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** What does not parse holds nothing. */
  static parse(text: string): Json {
    try {
      return new Json(JSON.parse(text));
    } catch {
      return new Json(undefined);
    }
  }

  at(...keys: readonly (string | number)[]): Json {
    let value = this.#value;
    for (const key of keys) {
      const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
      value = isOwn ? Reflect.get(Object(value), key) : undefined;
    }
    return new Json(value);
  }

  /** A text that is not empty. */
  get text(): string | undefined {
    return typeof this.#value === 'string' && this.#value !== '' ? this.#value : undefined;
  }

  get isTrue(): boolean {
    return this.#value === true;
  }

  /** A whole number above zero, written as a number. */
  get positive(): number | undefined {
    return Number.isSafeInteger(this.#value) && Number(this.#value) > 0 ? Number(this.#value) : undefined;
  }

  /** `undefined`: it is no list. */
  get list(): readonly Json[] | undefined {
    return Array.isArray(this.#value) ? this.#value.map((item) => new Json(item)) : undefined;
  }
}
