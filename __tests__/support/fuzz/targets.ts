import { ARTIFACTS } from './artifacts.ts';
import { COMPONENTS } from './components.ts';
import { HOSTILE } from './hostile/hostile.ts';
import { LIARS } from './liars.ts';
import { NAMES } from './names.ts';
import { PATHS_TARGET } from './paths.ts';
import { POLICY_FILES } from './policy-files.ts';
import { REVIEWS } from './reviews.ts';
import { RULES } from './rules.ts';
import type { Target } from './target.ts';
import { TYPES } from './types.ts';
import { WORLDS } from './worlds.ts';

/** All that can be tried. */
export const TARGETS: readonly Target[] = [
  COMPONENTS,
  TYPES,
  WORLDS,
  LIARS,
  REVIEWS,
  RULES,
  PATHS_TARGET,
  POLICY_FILES,
  NAMES,
  ARTIFACTS,
  HOSTILE,
];
