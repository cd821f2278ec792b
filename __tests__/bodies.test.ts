import { bodiesIn } from './support/bodies.ts';
import { runInJco } from './support/jco.ts';

bodiesIn('jco', runInJco, true);
