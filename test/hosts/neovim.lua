-- Run by test/language-server/neovim.test.ts: Neovim 0.7 or later as an LSP client, without a screen. Prints what it
-- sees as one JSON object.
local seen = {}

local function wait(what, condition)
  assert(vim.wait(20000, condition, 20), what .. ': not within 20 s')
end

local function codes(buffer)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    found[diagnostic.code] = diagnostic.severity
  end
  return found
end

-- Line and column of a text in the buffer, both from 0.
local function find(buffer, text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then return number - 1, column - 1, line end
  end
  error(text .. ' is not in the buffer')
end

local function replace(buffer, text, by)
  local number, column, line = find(buffer, text)
  local changed = line:sub(1, column) .. by .. line:sub(column + #text + 1)
  vim.api.nvim_buf_set_lines(buffer, number, number + 1, false, { changed })
end

-- Asks the server about the place of a text, `behind` it or at its start.
local function ask(buffer, client, method, text, behind, more)
  local number, column, line = find(buffer, text)
  vim.api.nvim_win_set_cursor(0, { number + 1, column + (behind and #text or 0) })
  local position = { line = number, character = vim.str_utfindex(line, column + (behind and #text or 0)) }
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    position = position,
    range = { start = position, ['end'] = position },
  }
  local answers = vim.lsp.buf_request_sync(buffer, method, vim.tbl_extend('force', params, more or {}), 20000)
  local answer = answers and answers[client]
  assert(answer and not answer.err, method .. ': ' .. vim.inspect(answer))
  return answer.result
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.VIRIDICT_FILE))
  local buffer = vim.api.nvim_get_current_buf()
  local client = vim.lsp.start_client({
    name = 'viridict',
    cmd = { vim.env.VIRIDICT_NODE, vim.env.VIRIDICT_CLI, 'lsp', '--stdio' },
    root_dir = vim.fn.fnamemodify(vim.env.VIRIDICT_FILE, ':p:h'),
    init_options = { settings = { asOf = '2026-12-31' } },
  })
  assert(client and vim.lsp.buf_attach_client(buffer, client), 'the server did not start')
  wait('a diagnostic', function() return codes(buffer)['unknown-key'] ~= nil end)
  seen.first = codes(buffer)

  local actions = ask(buffer, client, 'textDocument/codeAction', 'plantings', false, { context = { diagnostics = {} } })
  seen.actions = vim.tbl_map(function(action) return action.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(client).offset_encoding)
  wait('the fault mended', function() return codes(buffer)['unknown-key'] == nil end)
  seen.mended = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)

  seen.hover = ask(buffer, client, 'textDocument/hover', '国槐').contents.value

  replace(buffer, '国槐', 'gh')
  local items = ask(buffer, client, 'textDocument/completion', 'species: gh', true)
  items = items.items or items
  seen.completion = {}
  for _, item in ipairs(items) do
    if item.label == '国槐' then table.insert(seen.completion, item.filterText) end
  end

  vim.lsp.stop_client(client)
  wait('the end of the server', function() return vim.lsp.client_is_stopped(client) end)
end

local ok, problem = pcall(session)
if ok then io.stdout:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
else io.stderr:write(tostring(problem) .. '\n') end
io.stdout:flush()
vim.cmd(ok and 'qall!' or '1cquit!')
