package io.github.camelpolytomic.benchmark.suite;

import java.io.IOException;

/** The child's side of {@link JavaProcess}. */
public final class ChildProcess {

    private ChildProcess() {}

    /** From now on this process ends when its parent does, even when that one was killed. */
    public static void endWithParent() {
        Thread watch = new Thread(ChildProcess::awaitEndOfInput, "parent");
        watch.setDaemon(true);
        watch.start();
    }

    // the parent never writes to it: it ends with the parent
    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            // as good as its end
        }
        Runtime.getRuntime().halt(1);
    }
}
