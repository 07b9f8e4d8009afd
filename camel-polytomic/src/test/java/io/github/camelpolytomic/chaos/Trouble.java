package io.github.camelpolytomic.chaos;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** What becomes of a request on its way through a proxy, or of its answer on the way back. */
enum Trouble {
    NONE {
        @Override
        boolean meet(Passage passage) throws IOException {
            passage.send(passage.asked());
            return true;
        }
    },
    RESET_BEFORE {
        @Override
        boolean meet(Passage passage) throws IOException {
            WireServer.reset(passage.connection);
            return false;
        }
    },
    RESET_AFTER_ACTING {
        @Override
        boolean meet(Passage passage) throws IOException {
            passage.asked();
            WireServer.reset(passage.connection);
            return false;
        }
    },
    CLOSE_AFTER_ACTING {
        @Override
        boolean meet(Passage passage) throws IOException {
            passage.asked();
            return false;
        }
    },
    CUT {
        @Override
        boolean meet(Passage passage) throws IOException {
            byte[] answer = passage.asked();
            passage.send(Arrays.copyOf(answer, passage.random.nextInt(answer.length)));
            return false;
        }
    },
    CUT_AND_RESET {
        @Override
        boolean meet(Passage passage) throws IOException {
            byte[] answer = passage.asked();
            passage.send(Arrays.copyOf(answer, passage.random.nextInt(answer.length)));
            WireServer.reset(passage.connection);
            return false;
        }
    },
    PAGE_BEFORE {
        @Override
        boolean meet(Passage passage) throws IOException {
            passage.send(passage.page.bytes());
            return true;
        }
    },
    PAGE_AFTER_ACTING {
        @Override
        boolean meet(Passage passage) throws IOException {
            passage.asked();
            passage.send(passage.page.bytes());
            return true;
        }
    },
    DELAY {
        @Override
        boolean meet(Passage passage) throws IOException {
            byte[] answer = passage.asked();
            int first = passage.random.nextInt(answer.length);
            pass(passage.random.nextInt(20));
            passage.send(Arrays.copyOf(answer, first));
            pass(passage.random.nextInt(20));
            passage.send(Arrays.copyOfRange(answer, first, answer.length));
            return true;
        }
    };

    // of gateways, load balancers and sign-in pages
    private static final List<Integer> STATUSES =
            List.of(200, 401, 403, 404, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530);
    private static final List<String> BODIES = List.of(
            "<!DOCTYPE html><html><head><title>Error</title></head><body>proxy</body></html>",
            "upstream connect error or disconnect/reset before headers",
            "");

    /**
     * A request on its way.
     *
     * @param page what the proxy says when it answers itself
     */
    record Passage(WireMessage request, Upstream service, Socket connection, RandomGenerator random, WireMessage page) {

        private byte[] asked() throws IOException {
            return service.ask(request).bytes();
        }

        private void send(byte[] bytes) throws IOException {
            connection.getOutputStream().write(bytes);
        }
    }

    /**
     * Takes the request on, or not, and answers.
     *
     * @return whether the connection stays open
     */
    abstract boolean meet(Passage passage) throws IOException;

    /** An answer that is not the service's. */
    static WireMessage page(RandomGenerator random) {
        int status = STATUSES.get(random.nextInt(STATUSES.size()));
        String body = BODIES.get(status < 500 ? 0 : random.nextInt(BODIES.size()));
        return new WireMessage("HTTP/1.1 " + status + " From the proxy\r\nContent-Type: text/html", new byte[0])
                .withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void pass(int millis) throws IOException {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
