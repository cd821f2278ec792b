/** Words in requests that the compiled logic looks for; see `assembly/fields.ts`. */
import type { Constant } from '../abi/values.ts';
import type { ValueType } from '../component/types.ts';

const STRINGS: ValueType = { kind: 'list', element: { kind: 'string' }, length: undefined };

export const WORDS: ValueType = {
  kind: 'record',
  fields: [
    { name: 'fields', type: STRINGS },
    { name: 'methods', type: STRINGS },
  ],
};

/** In lower case. A name that ends in a dash stands for all that begin so. */
export const REQUEST_WORDS: Constant = {
  fields: {
    fields: [
      // These two may be there once, with a value that fits.
      'host',
      'content-length',
      // All others steer the connection, or what servers read from it.
      'connection',
      'expect',
      'http2-settings',
      'keep-alive',
      'proxy',
      'proxy-',
      'te',
      'trailer',
      'transfer-encoding',
      'upgrade',
    ],
    // Not every host frames the bodies of these. The first is never let through; the second may still become another.
    methods: ['connect', 'get', 'delete', 'head', 'options', 'trace'],
  },
};
