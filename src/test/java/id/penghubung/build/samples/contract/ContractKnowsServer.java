package id.penghubung.build.samples.contract;

import id.penghubung.build.samples.server.Port;

record ContractKnowsServer(Port port) {}
