package io.github.camelpolytomic.benchmark.startup;

import java.lang.management.ManagementFactory;

import io.github.camelpolytomic.benchmark.caller.Caller;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.suite.ChildProcess;

/** An application that starts, makes one call, prints a line and the number of loaded classes, and ends. */
final class StartUpProcess {

    private StartUpProcess() {}

    /** Takes the variant. */
    public static void main(String[] args) throws Exception {
        ChildProcess.endWithParent();
        try (Caller caller = Variant.valueOf(args[0]).open(Body.ONE_KB)) {
            System.out.println(caller.call().getClass().getSimpleName());
            System.out.println(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
        }
    }
}
