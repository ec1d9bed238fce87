export const lspHelp = {
  zh: `用法：viridict lsp --stdio

启动语言服务器，供编辑器（VS Code、Neovim 等支持 LSP 的编辑器）边写边检查申报；消息走标准输入输出。

选项：
  --stdio        走标准输入输出，也是默认
  --lang zh|en   结论的语言；默认按编辑器的语言，编辑器的设置优先
`,
  en: `Usage: viridict lsp --stdio

Starts the language server, by which an editor (VS Code, Neovim, any other that speaks LSP) checks declarations while
they are written; messages go over standard input and output.

Options:
  --stdio        over standard input and output, which is the default too
  --lang zh|en   language of the findings; that of the editor unless said, and its settings come first
`,
} as const
