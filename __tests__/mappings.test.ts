import { runInJco } from './support/jco.ts';
import { mappingsIn } from './support/mappings.ts';

mappingsIn('jco', () => runInJco);
