package nl.tegenkracht.gateway.frame;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * A response in which the bar of the visitor takes the place that the frame of a page has for it, whoever made the page.
 * Only the beginning of a page is held, until that place has passed; anything else goes by untouched.
 */
public final class FramedResponse extends HttpServletResponseWrapper {

    private static final String BEGIN = "<!--balk-->";
    private static final String END = "<!--/balk-->";
    private static final int LONGEST_HEAD = 32 << 10;

    private final IntFunction<String> bar;
    private ByteArrayOutputStream head = new ByteArrayOutputStream();
    private long announced = -1;
    private Out out;
    private PrintWriter writer;

    /** @param bar the bar, by the status of the response */
    public FramedResponse(HttpServletResponse response, IntFunction<String> bar) {
        super(response);
        this.bar = bar;
    }

    private boolean isPage() {
        return getContentType() != null && getContentType().startsWith("text/html");
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        announced = length;
        if (head == null || !isPage()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Out(super.getOutputStream());
        }
        return out;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        finish();
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        resetHead();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        resetHead();
    }

    private void resetHead() {
        head = new ByteArrayOutputStream();
        announced = -1;
        writer = null;
        out = null;
    }

    /** Nothing more comes before what is held goes out. */
    public void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (out != null && head != null) {
            out.release();
        }
    }

    private final class Out extends ServletOutputStream {

        private final ServletOutputStream visitor;

        Out(ServletOutputStream visitor) {
            this.visitor = visitor;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (head == null || !isPage()) {
                release();
                visitor.write(bytes, offset, length);
                return;
            }
            head.write(bytes, offset, length);
            if (head.size() > LONGEST_HEAD || head.toString(StandardCharsets.ISO_8859_1).contains(END)) {
                release();
            }
        }

        private void release() throws IOException {
            if (head == null) {
                return;
            }
            var held = head.toByteArray();
            head = null;
            var framed = isPage() ? withBar(held) : held;
            if (announced >= 0) {
                FramedResponse.super.setContentLengthLong(announced + framed.length - held.length);
            }
            visitor.write(framed);
        }

        private byte[] withBar(byte[] held) {
            // One character per byte: what stands around the bar keeps its bytes, whatever they are.
            var page = new String(held, StandardCharsets.ISO_8859_1);
            int from = page.indexOf(BEGIN);
            int to = page.indexOf(END);
            if (from < 0 || to < from) {
                return held;
            }
            var html = new String(bar.apply(getStatus()).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return (page.substring(0, from + BEGIN.length()) + html + page.substring(to))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void flush() throws IOException {
            if (head == null || !isPage()) {
                release();
                visitor.flush();
            }
        }

        @Override
        public void close() throws IOException {
            release();
            visitor.close();
        }

        @Override
        public boolean isReady() {
            return visitor.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            visitor.setWriteListener(listener);
        }
    }
}
