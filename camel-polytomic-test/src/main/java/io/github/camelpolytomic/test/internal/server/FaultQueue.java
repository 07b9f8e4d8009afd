package io.github.camelpolytomic.test.internal.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The pending faults, in the order in which they were added. */
public final class FaultQueue {

    private final List<Pending> pending = new ArrayList<>();
    private boolean isDown;

    public synchronized void add(InjectedFault fault) {
        pending.add(new Pending(fault));
    }

    public synchronized void clear() {
        pending.clear();
        isDown = false;
    }

    /** During an outage every connection is reset, and no other fault is used up. */
    public synchronized void outage(boolean begins) {
        isDown = begins;
    }

    /** Uses up one application of the first fault that matches. */
    synchronized Optional<InjectedFault> next(ApiRequest request) {
        if (isDown) {
            return Optional.of(InjectedFault.RESET);
        }
        for (Iterator<Pending> each = pending.iterator(); each.hasNext(); ) {
            Pending next = each.next();
            if (next.fault.matches(request)) {
                next.left--;
                if (next.left == 0) {
                    each.remove();
                }
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }

    private static final class Pending {
        private final InjectedFault fault;
        private int left;

        Pending(InjectedFault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }
}
