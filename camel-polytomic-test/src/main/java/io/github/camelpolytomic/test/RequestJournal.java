package io.github.camelpolytomic.test;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** The newest requests in order of arrival. */
final class RequestJournal {

    private final int capacity;
    private final Queue<ReceivedRequest> requests = new ArrayDeque<>();

    RequestJournal(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(ReceivedRequest request) {
        if (requests.size() == capacity) {
            requests.remove();
        }
        requests.add(request);
    }

    synchronized List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized void forget() {
        requests.clear();
    }
}
