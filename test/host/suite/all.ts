// Every file of the suite; the order is the order of the run.
import './workspace.test';
import './main-job.test';
