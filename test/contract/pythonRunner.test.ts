import { describePythonRunner } from './pythonRunner.contract';

describePythonRunner('fork');
describePythonRunner('once');
