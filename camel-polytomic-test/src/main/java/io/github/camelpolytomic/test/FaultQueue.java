package io.github.camelpolytomic.test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The faults that are still to strike, in the order in which they were told. */
final class FaultQueue {

    private static final Fault OUTAGE = Fault.reset();

    private final List<Pending> pending = new ArrayList<>();
    private boolean isDown;

    synchronized void add(Fault fault) {
        pending.add(new Pending(fault));
    }

    synchronized void clear() {
        pending.clear();
        isDown = false;
    }

    /** While down every request is reset, and no other fault is used up. */
    synchronized void down(boolean down) {
        isDown = down;
    }

    /** The first fault that matches; it has struck once more after this. */
    synchronized Optional<Fault> strike(ReceivedRequest request) {
        if (isDown) {
            return Optional.of(OUTAGE);
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
        private final Fault fault;
        private int left;

        Pending(Fault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }
}
