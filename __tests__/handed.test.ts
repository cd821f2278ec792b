import { handedIn } from './support/handed.ts';
import { runInJco } from './support/jco.ts';

handedIn('jco', runInJco);
