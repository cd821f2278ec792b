/**
 * What is open: descriptors, streams on files, and those that read a directory. Whoever calls has its address, which the
 * handle table keeps as the value of a cell. It begins with the ref of its node; what is behind is told in `files.ts` and
 * `layer.ts`.
 */
import { E, ref } from './nodes';
import { take } from './records';

/** Where those that read a directory that can be changed have the address of the next one. */
const NEXT: usize = 12;
export let readers: usize = 0;

/** A handle more on a node. */
export function open(node: usize): usize {
  const opened = take();
  store<u32>(opened, ref(node));
  store<u32>(node, load<u32>(node, E) + 2, E);
  return opened;
}

/** Puts one into the list of those that read a directory. */
export function remember(opened: usize): void {
  store<usize>(opened, readers, NEXT);
  readers = opened;
}

export function forget(opened: usize): void {
  if (readers == opened) readers = next(opened);
  else {
    for (let at = readers; at != 0; at = next(at)) {
      if (next(at) == opened) store<usize>(at, next(opened), NEXT);
    }
  }
}

export function next(opened: usize): usize {
  return load<usize>(opened, NEXT);
}
