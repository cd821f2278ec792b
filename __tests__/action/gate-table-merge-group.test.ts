import { testTable } from './gate-table.ts';

testTable('merge_group');
