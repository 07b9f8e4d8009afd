package io.github.camelpolytomic.chaos;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Stands between the component and the service and makes trouble, of which each path has its own. What happens to the first,
 * the second and any further request of a path depends on nothing but the seed.
 */
public final class ChaosProxy implements AutoCloseable {

    private static final int TROUBLES = 5;
    private static final Trouble[] KINDS = Trouble.values();

    private final Map<String, List<String>> history = new ConcurrentHashMap<>();
    private final long seed;
    private final Upstream service;
    private final WireServer server;

    public ChaosProxy(String service, long seed) {
        this.seed = seed;
        this.service = new Upstream(service);
        this.server = new WireServer(this::answer);
    }

    public String url() {
        return server.url();
    }

    /** What became of the requests whose path holds this text. */
    public String history(String text) {
        StringBuilder told = new StringBuilder("seed " + seed);
        history.forEach((path, troubles) -> {
            if (path.contains(text)) {
                told.append('\n').append(path).append(' ').append(troubles);
            }
        });
        return told.toString();
    }

    private boolean answer(WireMessage request, Socket connection) throws IOException {
        String way = request.method() + " " + request.path().replaceAll("\\?.*", "");
        List<String> troubles = history.computeIfAbsent(way, missing -> new CopyOnWriteArrayList<>());
        RandomGenerator random;
        Trouble trouble;
        WireMessage page;
        synchronized (troubles) {
            int number = troubles.size();
            random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ (31L * way.hashCode() + number));
            // half of them none, and none after a while, so that whoever goes on comes through
            trouble = number >= TROUBLES || random.nextBoolean() ? Trouble.NONE : KINDS[random.nextInt(KINDS.length)];
            page = Trouble.page(random);
            troubles.add("%s %d %s".formatted(trouble, page.status(), request.header("Idempotency-Key")));
        }
        return trouble.meet(new Trouble.Passage(request, service, connection, random, page));
    }

    @Override
    public void close() {
        server.close();
    }
}
