package io.github.camelpolytomic.run;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The runs that a component waits for. */
public final class Runs {

    private final Set<RunInFlight> running = ConcurrentHashMap.newKeySet();
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();

    /** The runs that are waited for at this moment, oldest first. */
    public List<RunInFlight> inFlight() {
        return List.copyOf(running);
    }

    /** Tells this listener of every run that ends from now on, and of every look at the service. */
    public void addListener(RunListener listener) {
        listeners.add(listener);
    }
}
