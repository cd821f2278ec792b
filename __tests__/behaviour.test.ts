import { behavesIn } from './support/behaviour.ts';
import { runInJco } from './support/jco.ts';

behavesIn('jco', () => runInJco);
