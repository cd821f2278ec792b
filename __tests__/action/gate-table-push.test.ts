import { testTable } from './gate-table.ts';

testTable('push');
