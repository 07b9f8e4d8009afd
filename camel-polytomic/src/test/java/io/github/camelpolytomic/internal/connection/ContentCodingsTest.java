package io.github.camelpolytomic.internal.connection;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.BasicHttpEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With entities that return their coding, as those of HttpCore 5.3 do; {@code RecordedBodyTest} covers others. */
class ContentCodingsTest {

    private final BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
    private final HttpClientContext context = HttpClientContext.create();

    ContentCodingsTest() {
        BasicClassicHttpRequest request = new BasicClassicHttpRequest("GET", "/");
        request.setHeader("Accept-Encoding", "gzip, deflate");
        context.setRequest(request);
    }

    @Test
    void hideACodingThatMustNotBeDecoded() {
        packed("gzip, gzip, gzip");

        assertThat(response.getEntity().getContentEncoding()).isNull();
        assertThat(response.containsHeader("Content-Encoding")).isFalse();
        assertThatThrownBy(() -> response.getEntity().getContent())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("content codings");
    }

    @Test
    void leaveOthersToTheClient() {
        packed("identity, GZIP");

        assertThat(response.getEntity().getContentEncoding()).isEqualTo("identity, GZIP");
    }

    private void packed(String codings) {
        response.setHeader("Content-Encoding", codings);
        response.setEntity(
                new BasicHttpEntity(new ByteArrayInputStream(new byte[1]), 1, ContentType.APPLICATION_JSON, codings));
        new ContentCodings().process(response, response.getEntity(), context);
    }
}
