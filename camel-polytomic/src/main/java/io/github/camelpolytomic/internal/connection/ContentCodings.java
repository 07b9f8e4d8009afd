package io.github.camelpolytomic.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * Limits the content codings of a response: a server can list a coding thousands of times, or one that was not
 * requested. Such a response keeps its status, but its body cannot be read.
 */
public final class ContentCodings implements HttpResponseInterceptor {

    private static final int MAX_CODINGS = 2;

    @Override
    public void process(HttpResponse response, EntityDetails details, HttpContext context) {
        if (!response.containsHeader(HttpHeaders.CONTENT_ENCODING)
                || !(response instanceof ClassicHttpResponse classic)
                || classic.getEntity() == null) {
            return;
        }
        Header[] codings = response.getHeaders(HttpHeaders.CONTENT_ENCODING);
        HttpRequest request = HttpCoreContext.cast(context).getRequest();
        Header accepted = request == null ? null : request.getFirstHeader(HttpHeaders.ACCEPT_ENCODING);
        // without Accept-Encoding the client decodes nothing
        if (accepted != null && !areReadable(codings, names(accepted).toList())) {
            response.removeHeaders(HttpHeaders.CONTENT_ENCODING);
            classic.setEntity(new Unreadable(classic.getEntity()));
        }
    }

    private static boolean areReadable(Header[] codings, List<String> accepted) {
        List<String> named = Arrays.stream(codings)
                .flatMap(ContentCodings::names)
                .limit(MAX_CODINGS + 1L)
                .toList();
        return named.size() <= MAX_CODINGS && accepted.containsAll(named);
    }

    private static Stream<String> names(Header header) {
        return Arrays.stream(header.getValue().split(","))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("identity"));
    }

    private static final class Unreadable extends HttpEntityWrapper {

        Unreadable(HttpEntity entity) {
            super(entity);
        }

        // some versions of HttpCore read the coding from the entity, not from the header
        @Override
        public String getContentEncoding() {
            return null;
        }

        @Override
        public InputStream getContent() throws IOException {
            throw new IOException("the body uses content codings that were not requested, or more than " + MAX_CODINGS);
        }
    }
}
