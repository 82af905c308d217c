/// Programs that render one code, to begin from.
enum CExample {
  /// The text of `example.c`.
  static func c(code: String, field: String) -> String {
    #"""
    /* \#(Kit.mark) --platform c. Do not edit.
     *
     *   cc example.c -o example -L. -lmyna -Wl,-rpath,'$ORIGIN' && ./example zh-CN
     */
    #include "myna.h"

    #include <stdio.h>

    int main(int count, char **arguments) {
      char reason[256], text[4096];
      myna_localizer *localizer = myna_open("messages.myna", reason, sizeof reason);
      if (!localizer) {
        fprintf(stderr, "%s\n", reason);
        return 1;
      }
      int64_t length = myna_render(
          localizer, "customer", "\#(code)", "\#(field)", count > 1 ? arguments[1] : NULL, NULL, NULL, 0,
          NULL, 0, text, sizeof text);
      if (length >= 0) printf("%s\n", text);
      myna_close(localizer);
      return length < 0;
    }

    """#
  }

  /// The text of `example.py`.
  static func python(code: String, field: String) -> String {
    #"""
    # \#(Kit.mark) --platform c. Do not edit.
    #
    #   python3 example.py ./libmyna.so zh-CN
    import ctypes
    import sys

    text = ctypes.c_char_p
    texts = ctypes.POINTER(ctypes.c_char_p)
    library = ctypes.CDLL(sys.argv[1])
    library.myna_open.restype = ctypes.c_void_p
    library.myna_open.argtypes = [text, text, ctypes.c_size_t]
    library.myna_close.restype = None
    library.myna_close.argtypes = [ctypes.c_void_p]
    library.myna_render.restype = ctypes.c_int64
    library.myna_render.argtypes = [
        ctypes.c_void_p, text, text, text, text, texts, texts, ctypes.c_size_t, text, ctypes.c_uint32,
        text, ctypes.c_size_t,
    ]


    def render(localizer, code, field, locales, arguments={}):
        """The text of a field; `arguments` are names and values as text."""
        count = len(arguments)
        names = (text * count)(*(name.encode() for name in arguments))
        values = (text * count)(*(value.encode() for value in arguments.values()))
        call = (localizer, b"customer", code.encode(), field.encode(), locales.encode(), names, values, count, None, 0)
        buffer = ctypes.create_string_buffer(1024)
        length = library.myna_render(*call, buffer, 1024)
        if length < 0:
            raise ValueError(f"myna_render: {length}")
        if length >= 1024:
            buffer = ctypes.create_string_buffer(length + 1)
            library.myna_render(*call, buffer, length + 1)
        return buffer.value.decode()


    if __name__ == "__main__":
        reason = ctypes.create_string_buffer(256)
        localizer = library.myna_open(b"messages.myna", reason, 256)
        if not localizer:
            sys.exit(reason.value.decode())
        print(render(localizer, "\#(code)", "\#(field)", sys.argv[2] if len(sys.argv) > 2 else "en"))
        library.myna_close(localizer)

    """#
  }
}
