package io.github.camelpolytomic.test.internal.server;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** The most recent requests, in order of arrival. */
public final class RequestJournal<T> {

    private final int capacity;
    private final Queue<T> requests = new ArrayDeque<>();

    public RequestJournal(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void add(T request) {
        if (requests.size() == capacity) {
            requests.remove();
        }
        requests.add(request);
    }

    public synchronized List<T> requests() {
        return List.copyOf(requests);
    }

    public synchronized void clear() {
        requests.clear();
    }
}
