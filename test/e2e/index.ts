// Every file of the suite; the order is the order of the run and of the pictures.
import './first-look.e2e';
import './main-job.e2e';
import './five-tools.e2e';
import './without-agents.e2e';
import './restricted-mode.e2e';
import './packaged.e2e';
