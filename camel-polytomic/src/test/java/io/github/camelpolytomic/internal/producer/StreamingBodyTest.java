package io.github.camelpolytomic.internal.producer;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.RuntimeCamelException;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A stream ends normally only after its last element; any other end is an error. */
class StreamingBodyTest {

    private static final PolytomicException FAULT =
            new PolytomicException("broken", FailureDetails.beforeSending("listBulkSyncs"));

    private final AtomicBoolean closed = new AtomicBoolean();
    private StreamingBody body;

    @Test
    void closesItselfAtItsEnd() {
        body = new StreamingBody(source(List.of("a")));

        assertThat(body.next()).isEqualTo("a");
        assertThat(closed).isFalse();
        assertThat(body.hasNext()).isFalse();
        assertThat(closed).isTrue();
        assertThatThrownBy(body::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void staysAtItsEndWhenItIsClosedThere() {
        body = new StreamingBody(source(List.of()));
        body.hasNext();

        body.close();

        assertThat(body.hasNext()).isFalse();
    }

    @Test
    void saysWhatToDoWhenItWasClosedBeforeItsEnd() {
        body = new StreamingBody(source(List.of("a", "b")));
        body.next();

        body.close();

        assertClosedTooEarly();
    }

    @Test
    void takesNoEndForOneThatCameWhileItWasClosed() {
        body = new StreamingBody(new Source(List.<Object>of().iterator()) {
            @Override
            public Object next() throws PolytomicException {
                body.close();
                return super.next();
            }
        });

        assertClosedTooEarly();
    }

    @Test
    void givesItsFaultOnlyInPlaceOfAnElement() {
        body = new StreamingBody(new Source(List.<Object>of("a").iterator()) {
            @Override
            public Object next() throws PolytomicException {
                Object element = super.next();
                if (element == null) {
                    throw FAULT;
                }
                return element;
            }
        });

        assertThat(body.next()).isEqualTo("a");
        assertThat(body.hasNext()).isTrue();
        assertThat(closed).isTrue();
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(body::next)
                    .isExactlyInstanceOf(RuntimeCamelException.class)
                    .hasCause(FAULT);
        }
    }

    private void assertClosedTooEarly() {
        assertThat(body.hasNext()).isTrue();
        assertThatThrownBy(body::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The stream is closed: its exchange is done, or it was closed explicitly. Read it"
                        + " within the route, or keep the defaults of paging and streaming");
        assertThat(closed).isTrue();
    }

    private Source source(List<Object> elements) {
        return new Source(elements.iterator());
    }

    private class Source implements StreamingBody.Source {

        private final Iterator<Object> elements;

        Source(Iterator<Object> elements) {
            this.elements = elements;
        }

        @Override
        public Object next() throws PolytomicException {
            return elements.hasNext() ? elements.next() : null;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }
}
