import { foreignDirectoriesIn } from './support/foreign.ts';
import { runInJco } from './support/jco.ts';

foreignDirectoriesIn('jco', runInJco);
