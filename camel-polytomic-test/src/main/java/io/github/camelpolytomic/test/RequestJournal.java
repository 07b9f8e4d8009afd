package io.github.camelpolytomic.test;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** The most recent requests, in order of arrival. */
final class RequestJournal<T> {

    private final int capacity;
    private final Queue<T> requests = new ArrayDeque<>();

    RequestJournal(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(T request) {
        if (requests.size() == capacity) {
            requests.remove();
        }
        requests.add(request);
    }

    synchronized List<T> requests() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
    }
}
