import { testTable } from './gate-table.ts';

testTable('pull_request');
